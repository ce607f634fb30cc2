// What is wrong with files that a person brought: all of it, so that it is mended in one go.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "foundation/base/source_file.h"

namespace alongside::draws {

/// So many are told one by one; of more, how many there are.
inline constexpr std::size_t most_mistakes_told = 50;

struct Mistake {
  std::string field;     // Of the form, or of the command: SourceFile::field.
  std::size_t line = 0;  // Of the file, from 1; 0 where it is not about one line.
  Message message;       // Says the file, the line and what to do.
};

class Mistakes {
 public:
  void tell(const SourceFile& file, std::size_t line, Message message);
  bool empty() const { return count_ == 0; }
  std::size_t count() const { return count_; }
  const std::vector<Mistake>& told() const { return told_; }
  /// For the form: each beside its file's field, and at the end how many more there are.
  Problems problems() const;

 private:
  std::vector<Mistake> told_;
  std::size_t count_ = 0;
};

}  // namespace alongside::draws
