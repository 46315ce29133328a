import { type ConnectionInfo, ConnectionState } from '../types.js';

/** Whether messages go over a connection. */
export function isConnected(connection: ConnectionState | Pick<ConnectionInfo, 'state'>): boolean {
  const state = stateOf(connection);
  return state === ConnectionState.Connected || state === ConnectionState.Authenticated;
}

/** Whether a connection is lost, closed or broken. One that is being opened or closed is neither this nor connected. */
export function isDisconnected(connection: ConnectionState | Pick<ConnectionInfo, 'state'>): boolean {
  const state = stateOf(connection);
  return (
    state === ConnectionState.Disconnected || state === ConnectionState.Closed || state === ConnectionState.Error
  );
}

function stateOf(connection: ConnectionState | Pick<ConnectionInfo, 'state'>): ConnectionState {
  return typeof connection === 'string' ? connection : connection.state;
}
