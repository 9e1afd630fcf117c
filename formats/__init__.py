"""Files in and out: encodings, workbook, CSV, JSON. The only place that knows openpyxl."""
