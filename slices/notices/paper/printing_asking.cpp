#include "slices/notices/paper/printing_asking.h"

namespace alongside::notices {

std::vector<KeptNotice> still_to_print(Transaction& transaction,
                                       const std::vector<NoticeKind>& kinds,
                                       Id<people::Person> person,
                                       const std::vector<std::int64_t>& notices) {
  auto kept = kept_notices(transaction, notices);
  const Wished wished = wished_by(transaction, person);
  std::erase_if(kept, [&](const KeptNotice& one) {
    return one.is_read || way_of(wished, kinds, one) != Way::paper;
  });
  return kept;
}

}  // namespace alongside::notices
