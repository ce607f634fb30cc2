#include "foundation/http/server/compression.h"

#include <libdeflate.h>

#include <memory>

namespace alongside {

namespace {

constexpr int level = 1;
constexpr std::size_t smallest_bytes = 1024;  // Below that it fits one packet anyway.

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

libdeflate_compressor* compressor_of_thread() {
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(level));
  return compressor.get();
}

}  // namespace

bool is_compressible(std::string_view content_type) {
  return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
         content_type.starts_with("image/svg");
}

std::optional<std::string> gzipped(std::string_view body) {
  libdeflate_compressor* compressor = compressor_of_thread();
  if (body.size() < smallest_bytes || compressor == nullptr) return std::nullopt;
  std::string packed(body.size(), '\0');
  const std::size_t size =
      libdeflate_gzip_compress(compressor, body.data(), body.size(), packed.data(), packed.size());
  if (size == 0) return std::nullopt;
  packed.resize(size);
  return packed;
}

}  // namespace alongside
