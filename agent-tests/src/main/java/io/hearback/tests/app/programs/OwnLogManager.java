package io.hearback.tests.app.programs;

import java.util.logging.LogManager;

/** A log manager as application servers bring them. */
public final class OwnLogManager extends LogManager {}
