// Says in one line that Node is too old, before npm or a syntax error says it in fifty.
// Written for any Node: no syntax and no function from after 2011.
/* eslint-disable no-var */
var needed = [20, 19];
var found = process.versions.node.split('.');
var major = Number(found[0]);
var minor = Number(found[1]);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    'Zhupi needs Node ' +
      needed.join('.') +
      ' or later; this is Node ' +
      process.versions.node +
      '.',
  );
  process.exit(1);
}
