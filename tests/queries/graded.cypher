// Grades facts that a test makes up. The test puts the block of the questions where the marks stand.
UNWIND range(0, size($cases) - 1) AS number
WITH number, $cases[number].tie AS tie, $cases[number].rivals AS rivals, $cases[number].exclusive AS exclusive
// begin grade
// end grade
RETURN number AS place, graded AS grade
ORDER BY place
