// Runs a command and ends it when standard input closes: node leash.cjs COMMAND [ARGUMENT…]
// However the run that holds the other end of the pipe has died, its server dies with it.
const { spawn } = require('node:child_process');

const [command, ...rest] = process.argv.slice(2);
// A group of its own: the server's extension hosts are ended together with it.
const child = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

function end() {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

child.on('error', error => {
  console.error(String(error));
  process.exit(1);
});
child.on('exit', code => {
  end();
  process.exit(code ?? 1);
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', end);
process.stdin.on('close', end).on('end', end).resume();
