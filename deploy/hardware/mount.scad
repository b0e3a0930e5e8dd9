// The whole mount; part says what of it is drawn. openscad -D 'part="cup"' -o cup.stl mount.scad, or build.sh for all.

include <parameters.scad>
include <servos.scad>
include <sizes.scad>
include <shapes.scad>
include <cup.scad>
include <driver.scad>
include <bracket.scad>
include <plate.scad>
include <key.scad>
include <clamp.scad>
include <scene.scad>

if (part == "cup") cup();
else if (part == "driver") driver();
else if (part == "bracket") bracket();
else if (part == "plate") plate();
else if (part == "key") key();
else if (part == "clamp") clamp();
else if (part == "assembly") assembly();
else if (part == "exploded") assembly(apart = 1, with_door = false);
else if (part == "section") assembly();
else if (part == "printing") printing();
else if (part == "clashes") clashes();
else assert(false, str("There is no part \"", part, "\"."));
