// The extension where Node runs it: on the desktop, and over SSH.
export { activate } from './activate';
