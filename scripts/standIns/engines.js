// Takes the place of gray-matter's own engines, one of which evaluates the front matter as
// JavaScript. The caller passes the engines that it wants.
module.exports = {};
