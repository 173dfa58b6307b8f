"""The user's marks: values, their XML, their safe keeping, and finding their places again."""
