// The key holds the plate down, a wedge that is drawn by hand: two of them out, and the servo comes off the lock.
// Printed lying on its side, as it is modelled.

key_length = 28;
key_slope = 1 / 12;     // far below what slips
key_ring = [22, 15];

/** Fits, where it is as high as the hole, at the outer face of the tab. */
module key_outline() {
  seat = leg_thickness + 5;
  tip = key_hole - seat * key_slope;
  bar = key_length + key_ring[0] / 2; // into the ring, so that they hold together
  difference() {
    union() {
      polygon([[0, 0], [bar, 0], [bar, tip + bar * key_slope], [1, tip], [0, tip - 1]]);
      translate([key_length + key_ring[0] / 2 - 2, key_ring[0] / 2]) circle(d = key_ring[0]);
    }
    translate([key_length + key_ring[0] / 2 - 2, key_ring[0] / 2]) circle(d = key_ring[1]);
  }
}

module key() {
  linear_extrude(key_width) key_outline();
}
