// What you measure at your door, in millimetres unless it says otherwise. README.md says how. Nothing else needs a change.

/* The door */
door_thickness = 40;  // with a long backplate on either side: measured over it
door_gap = 3.5;       // between the closing edge and the frame, door closed
backset = 65;         // from the closing edge to the middle of the thumb-turn
bolt_room = 40;       // what the bolt needs of the closing edge: one clamp goes above it, one below
bolt_offset = 0;      // how much higher than the thumb-turn the middle of the bolt is

/* The rose around the thumb-turn */
rose_diameter = 52;
rose_height = 6;      // above the door

/* The thumb-turn */
knob_shape = "bar";   // "bar", turned between two fingers, or "round"
knob_width = 34;      // length of a bar, diameter of a round one
knob_thickness = 8;   // of a bar; of no account for a round one
knob_height = 22;     // above the rose
turn = 90;            // degrees between locked and unlocked
torque_needed = 0.6;  // N·m, the most that turning it takes

/* The mount */
servo = "DS3218";     // a name of servos.scad
fixing = "edge";      // "edge" clamps to the closing edge; "screws" and "tape" do without the clamps

/* The printer */
clearance = 0.3;      // between parts that slide into each other, each side
knob_clearance = 0.4; // around the thumb-turn, each side
$fn = 48;

/* What is drawn: "assembly", "exploded", "section", "printing", "clashes" (must be empty), or a part: "cup", "driver", "bracket",
   "plate", "key", "clamp" */
part = "assembly";
