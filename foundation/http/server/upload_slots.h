// How many large bodies come in at a time: so many, so many bytes, and of those only a share for
// one person and for one group, so that nobody shuts others out. No sockets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "foundation/http/policy.h"

namespace alongside {

class UploadSlots {
 public:
  /// One body's place, given back when it goes.
  class Slot {
   public:
    Slot(UploadSlots& slots, const Asker& asker, std::size_t bytes)
        : slots_(slots), asker_(asker), bytes_(bytes) {}
    ~Slot() { slots_.give_back(*this); }
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;

   private:
    friend class UploadSlots;
    UploadSlots& slots_;
    Asker asker_;
    std::size_t bytes_;
  };

  /// For a body of `bytes` that are held in memory; nullptr where there is no room. People and
  /// groups that are not known have no share of their own.
  std::unique_ptr<Slot> take(const Asker& asker, std::size_t bytes);

 private:
  struct Used {
    std::size_t bodies = 0;
    std::size_t bytes = 0;
  };
  using UsedBy = std::unordered_map<std::int64_t, Used>;

  static bool fits(const Used& used, std::size_t bytes, const Used& most);
  static void count(UsedBy& all, std::int64_t who, std::size_t bytes);
  static void uncount(UsedBy& all, std::int64_t who, std::size_t bytes);
  void give_back(const Slot& slot);

  std::mutex mutex_;
  Used all_;
  UsedBy of_people_, of_groups_;
};

}  // namespace alongside
