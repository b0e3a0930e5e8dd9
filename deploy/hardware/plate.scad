// The plate carries the servo and drops over the bracket's tabs. A flat part.

module plate_outline() {
  fillet(6) {
    translate([0, servo_middle]) rounded([servo_body[1] + 18, servo_flange[0] + 8]);
    rounded([2 * (leg_outside + 6), leg_width]);
  }
}

module servo_holes() {
  along = servo_holes[0] / 2;
  across = servo_holes[1] / 2;
  for (x = across == 0 ? [0] : [-across, across], y = [-along, along]) translate([x, servo_middle + y]) circle(d = servo_holes[2]);
}

module plate() {
  linear_extrude(plate_height) difference() {
    plate_outline();
    translate([0, servo_middle]) square([servo_body[1] + 2 * clearance, servo_body[0] + 2 * clearance], center = true);
    servo_holes();
    for (side = [-1, 1]) translate([side * (leg_inside + leg_thickness / 2), 0])
      square([leg_thickness + 2 * clearance, tab_width + 2 * clearance], center = true);
  }
}
