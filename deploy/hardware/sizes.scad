// What follows from the parameters. The axis of the thumb-turn is z, the door's inner face z = 0, its closing edge lies in +x.

base_height = 5;
counterbore_floor = 2;
plate_height = 6;
leg_thickness = 7;
leg_width = 30;
leg_flare = 10;         // the feet are that much wider, each side: it is there that the torque bends them
tab_width = 18;
key_width = 6;
key_hole = 5;           // above the plate
ledge = 4;              // what keeps the cup from sliding down the thumb-turn, at 45°
notch = [9, 7];         // width, depth
dog_play = 0.5;         // each side: the axes of servo and lock never quite meet
driver_height = 5;
axial_gap = 1;          // between cup and driver, and as much and a half more under the dogs
m4_hole = 4.4;
m4_nut = [7.3, 3.4];    // across flats, thickness
screw_hole = 4.4;       // of the wood screws
screw_head = 9;

/* Along the axis, from the door */
round_knob = knob_shape == "round";
cup_radius = max(knob_width / 2 + (round_knob ? 9.5 : 5), servo_horn[1] / 2 + 12);
rose_hole = rose_diameter / 2 + 0.4;
cup_bottom = max(rose_height + 1.5, cup_radius + 1 > rose_hole ? base_height + 1 : 0);
knob_top = rose_height + knob_height;
grip = knob_top - cup_bottom;
cup_top = knob_top + ledge + notch[1];
horn_face = cup_top + axial_gap + driver_height;
plate_top = horn_face + servo_reach;
plate_bottom = plate_top - plate_height;
tab_top = plate_top + key_hole + 6;

/* Across it */
recess_radius = cup_radius - 8;
driver_radius = cup_radius - 1.5;
base_radius = rose_hole + 12;
leg_inside = max(cup_radius + 4, rose_hole + 2);
leg_outside = leg_inside + leg_thickness;

/* The two clamps at the door's edge */
web = min(2.4, door_gap - 1);
jaw_depth = 22;
jaw_height = 9;
jaw_bottom = base_height + 3;
lip = [12, 4];          // how far it reaches around the door, and how thick it is outside
clamp_width = 26;
clamp_screw = backset - 12;
clamps_at = [for (side = [-1, 1]) bolt_offset + side * (bolt_room + clamp_width) / 2]; // their middles, in y

/* What can't go together, in words */
assert(knob_shape == "bar" || knob_shape == "round", "knob_shape is \"bar\" or \"round\".");
assert(fixing == "edge" || fixing == "screws" || fixing == "tape", "fixing is \"edge\", \"screws\" or \"tape\".");
assert(turn <= 170, str("The thumb-turn turns by ", turn, "°, a servo by 180° at the most, and some of it is needed to adjust. A lock that takes a whole turn needs another drive."));
assert(torque_needed <= servo_stall / 2, str("The ", servo, " is too weak: it stalls at ", servo_stall, " N·m, of which half may be used, and the thumb-turn takes ", torque_needed, " N·m. Take a stronger servo, or adjust the strike plate until the bolt runs easily."));
assert(grip >= 8, str("The cup would hold the thumb-turn on ", grip, " mm only; 8 are needed. It is too flat for this mount."));
assert(round_knob || knob_thickness <= knob_width / 2, "A bar that is thicker than half its length is a round thumb-turn: set knob_shape = \"round\".");
assert(fixing != "edge" || web >= 1.2, str("The gap of ", door_gap, " mm beside the door is too narrow for the clamps; 2.2 mm are the least. Set fixing = \"screws\" or \"tape\"."));
assert(fixing != "edge" || backset - jaw_depth >= leg_outside + 1, str("The thumb-turn sits too near to the door's edge for the clamps: ", backset, " mm, and ", leg_outside + 1 + jaw_depth, " are the least. Set fixing = \"screws\" or \"tape\"."));
assert(backset >= leg_outside + 5, str("The bracket would reach over the door's edge: the thumb-turn sits at ", backset, " mm, and ", leg_outside + 5, " are the least."));
assert(fixing != "edge" || rose_height >= 2, "The clamps only keep the mount from turning; a rose of 2 mm or more must keep it in its place. Set fixing = \"screws\" or \"tape\".");
assert(fixing != "edge" || backset <= 120, "The tongue to the door's edge would be longer than 120 mm and bend. Set fixing = \"screws\" or \"tape\".");
assert(fixing != "edge" || clamps_at[0] < 0 && clamps_at[1] > 0, "Both clamps would sit on the same side of the thumb-turn and not keep the mount from turning. Set fixing = \"screws\" or \"tape\".");
assert(plate_bottom <= 110, str("The legs would be ", plate_bottom, " mm high and bend. The thumb-turn stands out too far for this mount."));
assert(plate_top - servo_drop >= horn_face + 2, "The driver would touch the servo's case: measure reach and drop again.");
