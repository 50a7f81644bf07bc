#!/usr/bin/env bash
# Makes bot/typesetting/fonts from the Noto fonts of Debian's fonts-noto-core (or from the folder given): only the characters
# and the features that texts in our six languages and their neighbours need, without hints for small screens.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
from="${1:-/usr/share/fonts/truetype/noto}"

subset() { # name, characters
  .venv/bin/python -m fontTools.subset "$from/$1.ttf" --output-file="bot/typesetting/fonts/$1.ttf" --unicodes="$2" \
    --layout-features='ccmp,locl,mark,mkmk,kern,liga,rlig,calt,curs,init,medi,fina,isol' --no-hinting \
    --name-IDs='0,1,2,3,4,5,6,13,14'
}

latin="20-7E,A0-17F,18F,192,1A0-1A1,1AF-1B0,1CD-1DC,218-21B,232-233,259,2BC,2C6-2C7,2D8-2DD,1E80-1E85,1E9E,1EA0-1EF9"
marks="300-304,306-30C,323,326-328"
greek="386-390,391-3C9,3CA-3CE"
cyrillic="401,404,406-407,40E-44F,451,454,456-457,45E,490-491"
signs="200C-200F,2010-2027,202F-203A,2044,2066-2069,2070-208E,20A0-20BF,2116,2122,2153-215E"
for weight in Regular Bold; do
  subset "NotoSans-$weight" "$latin,$marks,$greek,$cyrillic,$signs"
  subset "NotoSansArabic-$weight" "20,A0,600-6FF,200C-200F,25CC"
done
subset NotoSansMath-Regular "2190-21D5,2212,2215,221A,221E,2248,2260,2264,2265"
subset NotoSansSymbols2-Regular "25A0,25A1,25AA,25AB,25B2,25B6,25BA,25BC,25C0,25C6,25CB,25CF,2605,2606,2610-2612,2713-2718"
