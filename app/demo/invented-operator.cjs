// Loaded before the demo's server, which takes these for its settings unless there are others: a body that is plainly no body.
process.env["OPERATOR"] ||= "Exempelmyndigheten (påhittad)";
process.env["OPERATOR_CONTACT"] ||= "webbplatsen@example.se";
