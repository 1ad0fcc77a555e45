// A browser without adopted style sheets, such as Safari 16.3.
delete Document.prototype.adoptedStyleSheets;
