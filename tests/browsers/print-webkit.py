"""
Prints an address of the app by WebKitGTK, as Safari's engine does:
    xvfb-run python3 print-webkit.py ADDRESS TABLES.json PRINTED.pdf
The view has a device of its own, so the tables of the app are put there first.
"""
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

ADDRESS, TABLES, PRINTED = sys.argv[1:4]
MAX_SECONDS = 30

PUT_TABLES = """
while (!(await indexedDB.databases()).some(({ name }) => name === 'unitwise')) await wait();
while (!document.querySelector('h2')) await wait();
const database = await new Promise((resolve, reject) => {
  const opening = indexedDB.open('unitwise');
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});
const tables = JSON.parse(text);
const writing = database.transaction(Object.keys(tables), 'readwrite');
for (const [name, rows] of Object.entries(tables))
  for (const { key, value } of rows)
    key === undefined
      ? writing.objectStore(name).put(value)
      : writing.objectStore(name).put(value, key);
await new Promise((resolve) => (writing.oncomplete = resolve));
database.close();
"""

SHOWN = """
while (!document.querySelector('article')) await wait();
await document.fonts.ready;
await wait();
"""

WAIT = "const wait = () => new Promise((resolve) => setTimeout(resolve, 200));"


def fail(message):
    print(message, file=sys.stderr, flush=True)
    os._exit(1)  # what exits a callback otherwise goes on in the main loop


def run(body, then, **arguments):
    """Runs the body of an asynchronous function in the page, then goes on."""

    def finished(_, result):
        try:
            view.call_async_javascript_function_finish(result)
        except GLib.Error as error:
            fail(error.message)
        then()

    names = GLib.Variant("a{sv}", {name: GLib.Variant("s", v) for name, v in arguments.items()})
    view.call_async_javascript_function(WAIT + body, -1, names, None, None, None, finished)


def once_loaded(address, then):
    def changed(_, event):
        if event == WebKit2.LoadEvent.FINISHED:
            view.disconnect(handler)
            then()

    handler = view.connect("load-changed", changed)
    view.load_uri(address)


def put_tables():
    with open(TABLES, encoding="utf-8") as file:
        run(PUT_TABLES, leave, text=file.read())


def leave():
    """What was put there behind the app's back is found by its next visit."""
    once_loaded("about:blank", show)


def show():
    once_loaded(ADDRESS, lambda: run(SHOWN, print_page))


def print_page():
    settings = Gtk.PrintSettings()
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, "file://" + PRINTED)
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_PRINTER, "Print to File")
    page = Gtk.PageSetup()
    page.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    operation = WebKit2.PrintOperation.new(view)
    operation.set_print_settings(settings)
    operation.set_page_setup(page)
    operation.connect("finished", lambda _: Gtk.main_quit())
    operation.connect("failed", lambda _, error: fail(error.message))
    global printing
    printing = operation
    operation.print_()


Gtk.init(None)
# As Safari does. A bare screen fits letters to its pixels, and words fall apart on paper.
Gtk.Settings.get_default().set_property("gtk-xft-hinting", 0)
Gtk.Settings.get_default().set_property("gtk-xft-hintstyle", "hintnone")
view = WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral())
window = Gtk.OffscreenWindow()
window.set_default_size(1280, 900)
window.add(view)
window.show_all()
GLib.timeout_add_seconds(MAX_SECONDS, lambda: fail(f"Nothing was printed in {MAX_SECONDS} s"))
once_loaded(ADDRESS.split("#")[0], put_tables)
Gtk.main()
