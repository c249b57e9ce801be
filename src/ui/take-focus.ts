/** Attachment: takes the focus when the element appears in place of the one that had it. */
export function takeFocus(element: HTMLElement): void {
  element.focus();
}
