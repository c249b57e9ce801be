/**
 * Which way a pressed key goes through the history of what was done: Ctrl/Cmd+Z, and Shift+Ctrl/Cmd+Z
 * or Ctrl+Y. A field that is being typed in keeps its own undo. `null` = no such key.
 */
export function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) return 'undo';
  return key === 'y' || key === 'z' ? 'redo' : null;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}
