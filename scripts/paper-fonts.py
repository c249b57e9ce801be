"""
Makes the fonts of printed documents in src/ui/fonts: Atkinson Hyperlegible Next at two fixed weights,
with a plain zero for text, and its digits of one width for references and columns of figures. Firefox
draws any weight of a variable font but its first as outlines, and no engine but Chromium's says in a
PDF which digit a substituted glyph is: neither could be searched for. Here the weight is fixed, and
each digit is the glyph of its own character. Used by paper.css. Under the SIL Open Font License, as the typeface is,
which reserves no name.

Run after plain-zero.py, with Python 3 and fonttools with brotli (Debian: python3-fonttools,
python3-brotli):
    python3 scripts/paper-fonts.py
"""
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TEXT = (
    "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/"
    "atkinson-hyperlegible-next-latin-wght-normal.woff2"
)
EXTENDED = TEXT.replace("-latin-", "-latin-ext-")
PLAIN_ZERO = "src/ui/fonts/plain-zero.woff2"
WEIGHTS = (400, 650)
DIGITS = range(0x30, 0x3A)


def at_weight(path, weight, name):
    font = instantiateVariableFont(TTFont(path), {"wght": weight})
    for record in font["name"].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = f"{name}-{weight}".replace(" ", "") if record.nameID == 6 else name
    return font


def save(font, unicodes, target, features):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = [0, 1, 2, 6, 13, 14]
    options.flavor = "woff2"
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    subset.save_font(font, target, options)


def text_with_plain_zero(weight):
    """The zero of the typeface takes the shape of the plain one, whose advance is the same."""
    font, plain = at_weight(TEXT, weight, "Paper"), at_weight(PLAIN_ZERO, weight, "Paper")
    font["glyf"]["zero"] = plain["glyf"]["zero"]
    font["hmtx"]["zero"] = plain["hmtx"]["zero"]
    return font


def figures(weight):
    """Each digit is the glyph that the typeface otherwise puts in its place by a feature."""
    font = at_weight(TEXT, weight, "Paper Figures")
    own = font.getBestCmap()
    of_one_width = {digit: own[digit] + ".tf" for digit in DIGITS}
    for table in font["cmap"].tables:
        # Two of the tables share their entries.
        table.cmap = table.cmap | of_one_width
    return font


for weight in WEIGHTS:
    text = text_with_plain_zero(weight)
    save(text, sorted(text.getBestCmap()), f"src/ui/fonts/paper-{weight}.woff2", ["kern"])
    # Letters of other languages, such as of Łukasz and Siôn Ŵyn: paper.css says which.
    extended = at_weight(EXTENDED, weight, "Paper")
    letters = sorted(set(extended.getBestCmap()) - set(text.getBestCmap()))
    save(extended, letters, f"src/ui/fonts/paper-extended-{weight}.woff2", ["kern"])
    save(figures(weight), list(DIGITS), f"src/ui/fonts/paper-figures-{weight}.woff2", [])
