"""From a PDF to a printer: outbox, queues, raw slips."""
