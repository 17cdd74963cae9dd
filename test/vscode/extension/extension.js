// The suites need an extension to be loaded with; it does nothing by itself.
exports.activate = () => undefined;
