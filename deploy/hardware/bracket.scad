// The bracket stands on the door around the rose and carries the servo's plate. Printed as it stands.

foot_width = leg_width + 2 * leg_flare;

module base_outline() {
  difference() {
    fillet(4) {
      circle(r = base_radius);
      for (side = [-1, 1]) translate([side * (leg_inside + leg_thickness / 2), 0]) rounded([leg_thickness + 8, foot_width + 4]);
      if (fixing == "edge") tongue_outline();
    }
    circle(r = rose_hole);
  }
}

/** Reaches under the clamps and ends short of the door's edge. */
module tongue_outline() {
  hull() {
    translate([leg_outside, 0]) square([1, foot_width], center = true);
    for (y = clamps_at) translate([backset - 2 - jaw_depth / 2, y]) rounded([jaw_depth, clamp_width]);
  }
}

/** The clamps' screws stand in grooves: they slide along, to and from the edge, and not across. */
module grooves() {
  for (y = clamps_at) translate([clamp_screw, y]) hull()
    for (end = [-5, 5]) translate([end, 0]) circle(d = m4_hole);
}

module screw_holes(d) {
  for (a = [45:90:315]) rotate(a) translate([rose_hole + 6, 0]) circle(d = d);
}

module base() {
  linear_extrude(counterbore_floor + 0.01) difference() {
    base_outline();
    screw_holes(screw_hole);
  }
  translate([0, 0, counterbore_floor]) linear_extrude(base_height - counterbore_floor) difference() {
    base_outline();
    screw_holes(screw_head);
    if (fixing == "edge") grooves();
  }
}

/** Seen along x: a foot, a shoulder for the plate, and a tab that goes through it and takes the key. */
module leg_outline() {
  half = leg_width / 2;
  difference() {
    union() {
      polygon([
        [-half - leg_flare, 1], [half + leg_flare, 1], [half + leg_flare, base_height], [half, base_height + 2 * leg_flare],
        [half, plate_bottom], [-half, plate_bottom], [-half, base_height + 2 * leg_flare], [-half - leg_flare, base_height],
      ]);
      translate([-tab_width / 2, plate_bottom - 1]) square([tab_width, tab_top - plate_bottom + 1]);
    }
    translate([-key_width / 2 - clearance, plate_top - 1]) square([key_width + 2 * clearance, key_hole + 1]);
  }
}

module bracket() {
  base();
  for (x = [-leg_outside, leg_inside]) translate([x, 0, 0]) rotate([90, 0, 90]) linear_extrude(leg_thickness) leg_outline();
}
