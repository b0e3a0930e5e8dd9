// Servos by name. Sizes in millimetres, as data sheets and sellers give them: copies differ by half a millimetre and more.
// Measure "reach" yourself, with the horn on: it alone decides at what height the servo sits.
//
// stall: N·m at 5 V (1 kgf·cm = 0.0981 N·m). Half of it is what the mount is allowed to ask for.
// body: length, width, and height on the far side of the flange; flange: length, thickness
// shaft: from the end of the body to the shaft; drop: from the flange to the case's face around the shaft
// holes: apart along, apart across (0: one each side), diameter of the hole in the plate
// reach: from the flange's face on the shaft's side to the outer face of the horn
// horn: diameter of the horn, of its circle of screws, how many, diameter of their holes, hole in the middle
servos = [
  // name      stall  body                flange      shaft  drop  holes            reach  horn
  ["SG90",     0.18, [22.8, 12.2, 18.5], [32.4, 2.5],  6.0,  4.3, [27.8,  0, 2.2], 13.0, [16, 11, 2, 1.6, 6]],
  ["MG996R",   0.92, [40.7, 19.9, 29.0], [54.5, 2.5], 10.2,  8.0, [49.5, 10, 4.3], 17.0, [20, 14, 4, 3.3, 9]],
  ["DS3218",   1.86, [40.2, 20.2, 30.5], [54.5, 2.5], 10.1,  9.0, [49.5, 10, 4.3], 18.0, [20, 14, 4, 3.3, 9]],
  ["DS3235",   2.84, [40.2, 20.2, 30.5], [54.5, 2.5], 10.1,  9.0, [49.5, 10, 4.3], 18.0, [20, 14, 4, 3.3, 9]],
];

found = search([servo], servos)[0];
assert(is_num(found), str("There is no servo \"", servo, "\" in servos.scad. Add a line for it, or take one of: ", [for (s = servos) s[0]]));

servo_stall = servos[found][1];
servo_body = servos[found][2];
servo_flange = servos[found][3];
servo_shaft = servos[found][4];
servo_drop = servos[found][5];
servo_holes = servos[found][6];
servo_reach = servos[found][7];
servo_horn = servos[found][8];
servo_middle = servo_body[0] / 2 - servo_shaft; // of the body, seen from the shaft
