#include "foundation/record/record_text.h"

#include <algorithm>

#include "foundation/record/record_file.h"

namespace alongside::record {
namespace {

constexpr std::int64_t entries_a_piece = 200;  // Some 70 kB.

}  // namespace

std::string RecordText::next(Read& read) {
  if (at_ == At::end) return {};
  if (at_ == At::beginning) {
    head_ = head_of(read, group_);
    at_ = head_ ? At::entries : At::end;
    return beginning_of_file(chain_of_group(group_.number));
  }
  const auto most = std::min(entries_a_piece, head_->number - reached_);
  std::string piece;
  for (const ChainedEntry& one : entries_after(read, group_, reached_, most)) {
    piece += line_of(one.number, one.entry, one.link);
    reached_ = one.number;
  }
  // Where entries were taken away, it ends all the same: whoever checks it sees that they miss.
  if (reached_ < head_->number && !piece.empty()) return piece;
  at_ = At::end;
  return piece + line_of(*head_);
}

}  // namespace alongside::record
