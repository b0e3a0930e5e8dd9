// A clamp reaches around the door's closing edge, one above the bolt and one below. Whichever way the servo turns, one of
// them leans on the edge: that, and the rose in its hole, carry the torque, so that their screws need to be tight by hand
// only. Printed twice, lying on its side.

module clamp_outline() {
  outside = -door_thickness - 0.3;
  difference() {
    union() {
      translate([backset, outside - lip[1]]) square([web, jaw_bottom + jaw_height - outside + lip[1]]);
      translate([backset - lip[0], outside - lip[1]]) square([lip[0] + 0.01, lip[1]]);
      translate([backset - jaw_depth, jaw_bottom]) square([jaw_depth + 0.01, jaw_height]);
    }
    translate([backset - lip[0], outside]) rotate(45) square(1.5, center = true);
  }
}

module clamp_screw_hole() {
  rotate([-90, 0, 0]) {
    translate([0, 0, -1]) linear_extrude(jaw_height + 2) rotate(180) teardrop(m4_hole);
    translate([0, 0, -1]) linear_extrude(m4_nut[1] + 1) nut(m4_nut[0]);
  }
}

module clamp() {
  difference() {
    linear_extrude(clamp_width) clamp_outline();
    translate([clamp_screw, jaw_bottom, clamp_width / 2]) clamp_screw_hole();
  }
}
