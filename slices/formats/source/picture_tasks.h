// The pictures that lie beside a document, brought into it.
#pragma once

#include <filesystem>

#include "foundation/base/source_file.h"
#include "slices/formats/source/document.h"

namespace alongside::formats {

inline constexpr std::size_t most_picture_bytes = 32 * 1024 * 1024;
/// Of all pictures together, as they are written anew.
inline constexpr std::size_t most_pictures_bytes = 64 * 1024 * 1024;

/// Each is written anew (foundation/images). A picture that a link of the file system leads out of
/// `folder` is refused. Problems name the line.
Problems bring_pictures(const SourceFile& file, const std::filesystem::path& folder,
                        Document& document);

}  // namespace alongside::formats
