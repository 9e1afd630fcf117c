"""Files in and out: a reader for every format, encodings, workbook, CSV, JSON. The only place that knows their libraries."""
