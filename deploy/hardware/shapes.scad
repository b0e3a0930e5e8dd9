// Holes that print without support, and corners.

/** A hole whose axis lies flat while it is printed: a circle with a roof at 45°, its tip in +y. */
module teardrop(d) {
  circle(d = d);
  rotate(45) square(d / 2);
}

/** Inner corners rounded by r. */
module fillet(r) {
  offset(-r) offset(delta = r) children();
}

module rounded(size, r = 3) {
  offset(r, $fn = 24) square([size[0] - 2 * r, size[1] - 2 * r], center = true);
}

/** A hexagon across flats, two of them in ±y. */
module nut(across) {
  circle(d = across / cos(30), $fn = 6);
}
