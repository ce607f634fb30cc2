// A record as a file, written piece by piece: however long it is, little of it is held.
#pragma once

#include <optional>
#include <string>

#include "foundation/record/record.h"

namespace alongside::record {

/// Ends with the head as it is at the first piece; what is chained meanwhile is in no piece.
class RecordText {
 public:
  /// 0: the community's.
  explicit RecordText(Id<groups::Group> group) : group_(group) {}
  /// "" at the end. Each in a read of its own.
  std::string next(Read& read);

 private:
  Id<groups::Group> group_;
  std::optional<Head> head_;
  std::int64_t reached_ = 0;
  enum class At { beginning, entries, end } at_ = At::beginning;
};

}  // namespace alongside::record
