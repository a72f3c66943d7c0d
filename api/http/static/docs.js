// Starts Swagger UI on our own description. Nothing is fetched from anywhere else: the validator badge is off.
"use strict";

window.addEventListener("DOMContentLoaded", () => {
  window.SwaggerUIBundle({
    url: "/api/v1/openapi.json",
    dom_id: "#docs",
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    docExpansion: "list",
    layout: "BaseLayout",
    persistAuthorization: false,
    presets: [window.SwaggerUIBundle.presets.apis],
    queryConfigEnabled: false,
    tryItOutEnabled: true,
    validatorUrl: null,
  });
});
