"""What is kept: the project file. The only place that knows SQLAlchemy."""
