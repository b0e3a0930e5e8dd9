// The driver is screwed to the servo's horn; its two dogs turn the cup. Printed with the dogs up.

module horn_holes() {
  circle(d = servo_horn[4]);
  for (i = [0:servo_horn[2] - 1]) rotate((i + 0.5) * 360 / servo_horn[2]) translate([servo_horn[1] / 2, 0]) circle(d = servo_horn[3]);
}

module dogs() {
  width = notch[0] - 2 * dog_play;
  intersection() {
    difference() {
      circle(r = driver_radius);
      circle(r = recess_radius + 0.5);
    }
    square([3 * cup_radius, width], center = true);
  }
}

module driver() {
  linear_extrude(driver_height) difference() {
    circle(r = driver_radius);
    horn_holes();
  }
  translate([0, 0, driver_height - 0.01]) linear_extrude(notch[1] - axial_gap / 2) dogs();
}
