// Reads `*.case` files: docs/testing.md says what each word means.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alongside::testing_world {

struct CaseField {
  std::string name;
  std::string value;      // Of a field; of a file, its content.
  std::string file_name;  // "" for a field.
};

struct CaseStep {
  std::size_t line = 0;
  std::string word;  // as, GET, POST, expect, contains, lacks, keep, header, later, database
  std::string rest;
  std::vector<CaseField> fields;
};

struct CaseFile {
  std::string name;
  std::vector<CaseStep> steps;
};

/// Throws std::runtime_error with file and line where a word is unknown.
CaseFile read_case(const std::string& path);

std::vector<std::string> case_paths(const std::string& slices_folder);

}  // namespace alongside::testing_world
