"""Makes the two font files of this folder from the npm packages named in README.md.

python3 make-fonts.py <folder with the unpacked packages> <output folder>
Needs fonttools with brotli (Debian: fonttools, python3-brotli).
"""
import copy
import sys
from pathlib import Path
from string import ascii_letters as LETTERS

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FACES = [
    # package folder, weights kept, output name, kerned characters, layout features, weight of the still file
    ('brygada-1918', (400, 700), 'almanac-text', LETTERS + ',.-“”‘’', ['kern', 'liga', 'ccmp', 'locl', 'tnum'], 400),
    ('public-sans', (400, 700), 'almanac-label', LETTERS, ['kern', 'ccmp', 'locl', 'tnum'], 500),
]
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
LATIN_EXTENDED_A = [*range(0x100, 0x180)]
MARKS = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
         0x2020, 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212]


def add_glyphs(base, extra, wanted):
    """Copies the glyphs behind the wanted characters, with their components, from one file of a face to another.

    The packages split one variable font by alphabet, so axes, units and outlines agree; kerning of the
    added letters is not copied.
    """
    cmap, have = extra.getBestCmap(), base.getBestCmap()
    order = base.getGlyphOrder()
    renamed = {}

    def take(name):
        if name in renamed:
            return renamed[name]
        glyph = extra['glyf'][name]
        new = name if name not in order else f'{name}.ext'
        renamed[name] = new
        order.append(new)
        if glyph.isComposite():
            for part in glyph.components:
                part.glyphName = take(part.glyphName)
        base['glyf'].glyphs[new] = glyph
        base['hmtx'].metrics[new] = extra['hmtx'].metrics[name]
        base['gvar'].variations[new] = extra['gvar'].variations.get(name, [])
        return new

    for code in wanted:
        if code in cmap and code not in have:
            new = take(cmap[code])
            for table in base['cmap'].tables:
                if table.isUnicode():
                    table.cmap[code] = new
    base.setGlyphOrder(order)
    base['glyf'].glyphOrder = order
    base['maxp'].numGlyphs = len(order)


def limit_kerning(font, characters):
    """Keeps kerning between these characters only: the whole table is a tenth of the label face."""
    small = copy.deepcopy(font)
    subsetter = subset.Subsetter(subset.Options(layout_features=['kern'], hinting=False))
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(small)
    font['GPOS'], font['GDEF'] = small['GPOS'], small['GDEF']


def load(source, folder, alphabet, weights, kerned):
    font = TTFont(source / folder / 'files' / f'{folder}-{alphabet}-wght-normal.woff2')
    for tag in ('HVAR', 'MVAR', 'STAT', 'DSIG'):
        if tag in font:
            del font[tag]
    font = instancer.instantiateVariableFont(font, {'wght': weights})
    for name in font.getGlyphOrder():
        font['gvar'].variations.setdefault(name, [])
    if alphabet == 'latin':
        limit_kerning(font, kerned)
    return font


def save_still(path, weight):
    """Writes one weight of a finished file as TrueType with the names that a renderer of SVG finds it by."""
    font = instancer.instantiateVariableFont(TTFont(path), {'wght': weight})
    family = path.stem.replace('-', ' ').title()
    for name_id, text in ((1, family), (2, 'Regular'), (4, family), (6, family.replace(' ', '-'))):
        font['name'].setName(text, name_id, 3, 1, 0x409)
    font.flavor = None
    font.recalcTimestamp = False
    font.save(path.with_suffix('.ttf'))


def main(source, target):
    for folder, weights, name, kerned, features, still in FACES:
        font = load(source, folder, 'latin', weights, kerned)
        add_glyphs(font, load(source, folder, 'latin-ext', weights, kerned), [*LATIN_EXTENDED_A, *MARKS])
        options = subset.Options(layout_features=features, hinting=False, notdef_outline=True, flavor='woff2',
                                 name_IDs=[0, 1, 2, 14], drop_tables=['DSIG', 'STAT', 'MVAR', 'HVAR', 'gasp', 'prep'])
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[*LATIN, *LATIN_EXTENDED_A, *MARKS])
        subsetter.subset(font)
        path = target / f'{name}.woff2'
        subset.save_font(font, path, options)
        missing = [f'{c:04X}' for c in [*LATIN, *LATIN_EXTENDED_A, *MARKS] if c not in font.getBestCmap()]
        save_still(path, still)
        print(path.name, path.stat().st_size, 'bytes,', len(font.getGlyphOrder()), 'glyphs, not in the face:', *missing)


main(Path(sys.argv[1]), Path(sys.argv[2]))
