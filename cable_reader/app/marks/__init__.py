"""What the keys and editors do to marks and labels: values in, new values out."""
