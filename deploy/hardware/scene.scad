// What is not printed, and how it all goes together: for the pictures.

printed = "#3f7f6d";
printed_too = "#5fa08d";
wheel = "#c9773f";
metal = "#b9bec6";
brass = "#c8a960";
black = "#4a5059";
cable = "#8f3b2e";
wood = "#d9c7a6";

/** In its colour, and cut through the axis where a section is drawn. */
module painted(colour) {
  color(colour) render(convexity = 10) difference() {
    children();
    if (part == "section") translate([-300, -600, -300]) cube([600, 600, 600]);
  }
}

module door() {
  painted(wood) translate([-75, -75, -door_thickness]) cube([75 + backset - 0.3, 150, door_thickness]);
  painted(metal) translate([backset - 2, bolt_offset - 14, -door_thickness / 2 - 8]) cube([22, 28, 16]);
}

module lock_itself() {
  cylinder(r = rose_diameter / 2, h = rose_height);
  linear_extrude(knob_top) offset(-knob_clearance) knob_outline();
}

module mounted_clamps() {
  for (y = clamps_at) translate([0, y + clamp_width / 2, 0]) rotate([90, 0, 0]) clamp();
}

module horn() {
  cylinder(d = servo_horn[0], h = 2.5);
  cylinder(d = 9, h = servo_reach - servo_drop);
}

/** Its shaft down, its flange's face at the height given. */
module servo_itself(height) {
  translate([0, 0, height]) {
    painted(black) translate([0, servo_middle, 0]) {
      translate([-servo_body[1] / 2, -servo_body[0] / 2, -servo_drop]) cube([servo_body[1], servo_body[0], servo_drop + servo_body[2]]);
      translate([-servo_body[1] / 2, -servo_flange[0] / 2, 0]) cube([servo_body[1], servo_flange[0], servo_flange[1]]);
    }
    painted(cable) translate([0, servo_middle + servo_body[0] / 2 - 1, servo_body[2] - 5]) rotate([-90, 0, 0]) cylinder(d = 4, h = 14);
    painted(metal) translate([0, 0, -servo_reach]) horn();
    painted(metal) linear_extrude(servo_flange[1] + 2) servo_heads();
  }
}

module servo_heads() {
  for (x = servo_holes[1] == 0 ? [0] : [-1, 1], y = [-1, 1])
    translate([x * servo_holes[1] / 2, servo_middle + y * servo_holes[0] / 2]) circle(d = 1.6 * servo_holes[2]);
}

module thumb_screws() {
  painted(metal) for (y = clamps_at) translate([clamp_screw, y, counterbore_floor]) {
    cylinder(d = 4, h = jaw_bottom + jaw_height + 4);
    translate([0, 0, jaw_bottom + jaw_height + 2]) cylinder(d = 12, h = 5, $fn = 10);
  }
}

module keys(out) {
  for (a = [0, 180]) rotate(a) translate([leg_inside - 5 + out, 0, plate_top]) rotate([90, 0, 0]) translate([0, 0, -key_width / 2]) key();
}

/** @param apart how far the parts are drawn from each other along the axis, 0 to 1 */
module assembly(apart = 0, with_door = true) {
  if (with_door) door();
  painted(brass) lock_itself();
  painted(printed) bracket();
  if (fixing == "edge") {
    painted(printed_too) translate([apart * 35, 0, 0]) mounted_clamps();
    translate([apart * 35, 0, apart * 25]) thumb_screws();
  }
  painted(wheel) translate([0, 0, cup_bottom + apart * 28]) cup();
  painted(printed_too) translate([0, 0, horn_face + apart * 68]) mirror([0, 0, 1]) driver();
  painted(printed) translate([0, 0, plate_bottom + apart * 92]) plate();
  servo_itself(plate_top + apart * 120);
  painted(wheel) translate([0, 0, apart * 92]) keys(apart * 25);
}

/** All parts as they lie on the printer. */
module printing() {
  gap = 10;
  left = -base_radius - cup_radius - gap - 6;
  front = -base_radius - servo_flange[0] / 2 - gap - 12;
  painted(printed) bracket();
  painted(wheel) translate([left, 0, 0]) cup();
  painted(printed) translate([0, front, 0]) rotate(90) plate();
  painted(printed_too) translate([left, front, 0]) driver();
  for (i = [0, 1]) {
    painted(wheel) translate([base_radius + gap + 8, front - 22 + 30 * i, 0]) key();
    if (fixing == "edge") painted(printed_too) translate([gap + 14 + 32 * i, door_thickness / 2 - 10, 0]) clamp();
  }
}

/** What the parts have in common where they are put together: nothing, if they fit. What touches is drawn 0.1 mm apart. */
module clashes() {
  placed_plate = plate_bottom + 0.1;
  intersection() {
    translate([0, 0, cup_bottom]) cylinder(r = cup_radius, h = horn_face - cup_bottom); // cup and driver, as they turn
    union() {
      bracket();
      translate([0, 0, placed_plate]) plate();
      if (fixing == "edge") mounted_clamps();
    }
  }
  intersection() {
    translate([0, 0, cup_bottom]) cup();
    union() {
      translate([0, 0, horn_face]) mirror([0, 0, 1]) driver();
      translate([0, 0, -0.1]) lock_itself();
    }
  }
  intersection() {
    bracket();
    union() {
      translate([0, 0, placed_plate]) plate();
      keys(1.5);
      lock_itself();
      if (fixing == "edge") mounted_clamps();
    }
  }
  intersection() {
    translate([0, servo_middle, plate_top - servo_drop]) translate([-servo_body[1] / 2, -servo_body[0] / 2, 0])
      cube([servo_body[1], servo_body[0], servo_drop + servo_body[2]]);
    union() {
      translate([0, 0, placed_plate]) plate();
      bracket();
      keys(0);
      translate([0, 0, horn_face]) mirror([0, 0, 1]) driver();
    }
  }
}
