"""What reading needs: encodings, metadata, file formats and the cleaning of texts."""
