package dev.doorward.evaluation.infrared;

/** What stands before the two cameras. */
enum Shown {
    LIVING,
    /** A liquid crystal or organic display: it gives off no infrared, and its glass is dark. */
    SCREEN,
    /** A display whose glass shines back: grey, with what stands opposite as a blur. */
    SHINING_SCREEN,
    /** Dyes, as ink jets and photo paper have them: infrared sees the paper. */
    PRINT_IN_DYE,
    /** Carbon, as most toner has it: infrared sees the picture, paler. */
    PRINT_IN_CARBON
}
