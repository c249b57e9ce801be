"""
Makes src/ui/fonts/plain-zero.woff2: the zero of Atkinson Hyperlegible Next without its slash, as a
variable font of one glyph. The typeface has no other zero and no feature for one; its slash belongs
to references and columns of figures, and reads like a code in "10 hours". Used by tokens.css through
`unicode-range`. Under the SIL Open Font License, as the typeface is, which reserves no name.

Run with Python 3 and fonttools with brotli (Debian: python3-fonttools, python3-brotli):
    python3 scripts/plain-zero.py
"""
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.iup import iup_delta

SOURCE = (
    "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/"
    "atkinson-hyperlegible-next-latin-wght-normal.woff2"
)
TARGET = "src/ui/fonts/plain-zero.woff2"
OUTER = 16  # points of the outer contour, in zero and O alike; O's inner contour has as many


def masters(font, name):
    """The glyph's points, phantom points included, at each master: the default, then each region's peak."""
    glyf = font["glyf"]
    coordinates, control = glyf._getCoordinatesAndControls(name, font["hmtx"].metrics)
    points = [tuple(point) for point in coordinates]
    ends = control.endPts
    all_points = [points]
    for variation in font["gvar"].variations[name]:
        deltas = iup_delta(variation.coordinates, points, ends)
        all_points.append([(x + dx, y + dy) for (x, y), (dx, dy) in zip(points, deltas)])
    return all_points


def box(points):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), max(xs), min(ys), max(ys)


def fitted(points, to):
    """The points stretched to fill another box."""
    (left, right, bottom, top), (to_left, to_right, to_bottom, to_top) = box(points), to
    return [
        (
            to_left + (x - left) * (to_right - to_left) / (right - left),
            to_bottom + (y - bottom) * (to_top - to_bottom) / (top - bottom),
        )
        for x, y in points
    ]


def plain(zero, letter):
    """The zero's outer contour around the O's counter, which fills the box of the zero's two halves."""
    outer, halves, phantom = zero[:OUTER], zero[OUTER:-4], zero[-4:]
    left, right, bottom, top = box(halves)
    return outer + fitted(letter[OUTER:-4], (left, right, bottom, top)) + phantom


font = TTFont(SOURCE)
shapes = [plain(zero, letter) for zero, letter in zip(masters(font, "zero"), masters(font, "O"))]
default, peaks = shapes[0], shapes[1:]

glyph, letter = font["glyf"]["zero"], font["glyf"]["O"]
glyph.coordinates = type(glyph.coordinates)([(round(x), round(y)) for x, y in default[:-4]])
glyph.flags = bytearray(list(glyph.flags[:OUTER]) + list(letter.flags[OUTER:]))
glyph.endPtsOfContours = [OUTER - 1, len(default) - 5]
glyph.numberOfContours = 2
glyph.recalcBounds(font["glyf"])
rounded = [(round(x), round(y)) for x, y in default]
font["gvar"].variations["zero"] = [
    TupleVariation(
        variation.axes,
        [(round(x - dx), round(y - dy)) for (x, y), (dx, dy) in zip(peak, rounded)],
    )
    for variation, peak in zip(font["gvar"].variations["zero"], peaks)
]
for record in font["name"].names:
    if record.nameID in (1, 4, 6, 16):
        record.string = "PlainZero" if record.nameID == 6 else "Plain Zero"

options = subset.Options()
options.layout_features = []
options.hinting = False
options.flavor = "woff2"
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=[0x30])
subsetter.subset(font)
subset.save_font(font, TARGET, options)
