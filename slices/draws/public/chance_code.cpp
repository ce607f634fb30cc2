#include "slices/draws/public/chance_code.h"

#include "foundation/base/numbers/readable_code.h"

namespace alongside::draws {

std::string chance_code(const SecretKey& key, Id<Draw> selection, std::string_view pool_print,
                        std::int64_t number) {
  return readable_code(
      keyed_fingerprint(key, "selection chance code",
                        std::to_string(selection.number) + "/" + std::string(pool_print) + "/" +
                            std::to_string(number)),
      chance_code_characters, chance_code_characters / 2);
}

std::string chance_code_print(const SecretKey& key, Id<Draw> selection, std::string_view typed) {
  return keyed_fingerprint(key, "selection chance code print",
                           std::to_string(selection.number) + "/" + bare_code(typed));
}

}  // namespace alongside::draws
