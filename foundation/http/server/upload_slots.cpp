#include "foundation/http/server/upload_slots.h"

#include "foundation/base/limits.h"

namespace alongside {

bool UploadSlots::fits(const Used& used, std::size_t bytes, const Used& most) {
  return used.bodies < most.bodies && used.bytes + bytes <= most.bytes;
}

void UploadSlots::count(UsedBy& all, std::int64_t who, std::size_t bytes) {
  if (who == 0) return;
  Used& used = all[who];
  ++used.bodies;
  used.bytes += bytes;
}

void UploadSlots::uncount(UsedBy& all, std::int64_t who, std::size_t bytes) {
  const auto found = all.find(who);
  if (found == all.end()) return;
  found->second.bytes -= bytes;
  if (--found->second.bodies == 0) all.erase(found);
}

std::unique_ptr<UploadSlots::Slot> UploadSlots::take(const Asker& asker, std::size_t bytes) {
  constexpr Used most{limits::uploads, limits::upload_bytes};
  constexpr Used most_of_person{limits::uploads_of_person, limits::upload_body_bytes};
  constexpr Used most_of_group{limits::uploads_of_group, limits::upload_body_bytes};
  const std::lock_guard lock(mutex_);
  const auto used_by = [](const UsedBy& all, std::int64_t who) {
    const auto found = all.find(who);
    return found == all.end() ? Used{} : found->second;
  };
  if (!fits(all_, bytes, most) || !fits(used_by(of_people_, asker.person), bytes, most_of_person) ||
      !fits(used_by(of_groups_, asker.group), bytes, most_of_group)) {
    return nullptr;
  }
  auto slot = std::make_unique<Slot>(*this, asker, bytes);
  ++all_.bodies;
  all_.bytes += bytes;
  count(of_people_, asker.person, bytes);
  count(of_groups_, asker.group, bytes);
  return slot;
}

void UploadSlots::give_back(const Slot& slot) {
  const std::lock_guard lock(mutex_);
  --all_.bodies;
  all_.bytes -= slot.bytes_;
  uncount(of_people_, slot.asker_.person, slot.bytes_);
  uncount(of_groups_, slot.asker_.group, slot.bytes_);
}

}  // namespace alongside
