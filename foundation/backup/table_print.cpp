#include "foundation/backup/table_print.h"

#include <fmt/format.h>
#include <sodium.h>

#include <cstring>

namespace alongside::backup {

void TablePrint::add(std::string_view line) {
  std::array<std::uint64_t, 4> hash{};
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), sizeof hash,
                     reinterpret_cast<const unsigned char*>(line.data()), line.size(), nullptr, 0);
  std::uint64_t carry = 0;
  for (std::size_t n = 0; n < sum_.size(); ++n) {
    const std::uint64_t before = sum_[n];
    sum_[n] += hash[n];
    const std::uint64_t over = sum_[n] < before ? 1 : 0;
    sum_[n] += carry;
    carry = over + (sum_[n] < carry ? 1 : 0);
  }
  ++rows_;
}

std::string TablePrint::text() const {
  return fmt::format("{:016x}{:016x}{:016x}{:016x}", sum_[3], sum_[2], sum_[1], sum_[0]);
}

}  // namespace alongside::backup
