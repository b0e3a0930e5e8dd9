// The cup sits on the thumb-turn and is a wheel for the hand at the same time. Printed as it sits, open side down.

flutes = 12;

module knob_outline() {
  width = knob_width + 2 * knob_clearance;
  if (round_knob) circle(d = width);
  else rounded([width, knob_thickness + 2 * knob_clearance], r = 1.5);
}

module wheel_outline() {
  difference() {
    circle(r = cup_radius);
    for (i = [0:flutes - 1]) rotate((i + 0.5) * 360 / flutes) translate([cup_radius + 1.8, 0]) circle(r = 3, $fn = 16);
  }
}

/** Room for the thumb-turn, whose end meets a narrowing at 45°. */
module bore() {
  width = knob_width + 2 * knob_clearance;
  narrower = (width - 2 * ledge) / width;
  translate([0, 0, -1]) linear_extrude(grip + 1) knob_outline();
  translate([0, 0, grip]) linear_extrude(ledge, scale = round_knob ? narrower : [narrower, 1]) knob_outline();
}

/** Where the driver's dogs go in: four notches, so that it fits in four ways; and a recess for the heads of its screws. */
module notches() {
  linear_extrude(notch[1] + 1) {
    circle(r = recess_radius);
    for (a = [0, 90]) rotate(a) square([3 * cup_radius, notch[0]], center = true);
  }
}

/** A screw with its nut pushed in from below: takes up the play of a bar, holds a round thumb-turn. */
module grip_screw() {
  bore = (round_knob ? knob_width : knob_thickness) / 2 + knob_clearance;
  height = grip / 2;
  translate([0, 0, height]) rotate([90, 0, 90]) linear_extrude(cup_radius + 1) teardrop(m4_hole);
  translate([bore + 2, -m4_nut[0] / 2, -0.01]) cube([m4_nut[1], m4_nut[0], height + m4_nut[0] / 2]);
}

module cup() {
  difference() {
    linear_extrude(cup_top - cup_bottom) wheel_outline();
    bore();
    translate([0, 0, grip + ledge]) notches();
    for (a = round_knob ? [45, 165, 285] : [90, 270]) rotate(a) grip_screw();
  }
}
