# A project that uses a library, geo, which was installed with its CMake files: not at all, elsewhere, in another version, under another name, or with a cache that knows an old place.
install() { # folder, version: what a library installs
  mkdir -p "$1/lib/cmake/geo" "$1/include"
  # What the project calls came with version 2.
  [ "$2" = 1.0 ] || echo 'static inline int area(int w, int h) { return w * h; }' > "$1/include/geo.h"
  [ "$2" != 1.0 ] || echo 'static inline int surface(int w, int h) { return w * h; }' > "$1/include/geo.h"
  cat > "$1/lib/cmake/geo/geo-config.cmake" <<EOF
add_library(geo::geo INTERFACE IMPORTED)
set_target_properties(geo::geo PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "\${CMAKE_CURRENT_LIST_DIR}/../../../include")
EOF
  cat > "$1/lib/cmake/geo/geo-config-version.cmake" <<EOF
set(PACKAGE_VERSION $2)
if(NOT PACKAGE_VERSION VERSION_LESS PACKAGE_FIND_VERSION)
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
endif()
EOF
}
mkdir -p project empty system
name=geo wanted= required=REQUIRED prefix=$PWD/system options= link='target_link_libraries(app PRIVATE geo::geo)'
case $WAYOUT_CAUSE in
  dev-package-missing) ;;
  prefix-unknown) install "$PWD/opt/geo" 2.0; prefix=$PWD/empty ;;
  version-unsuitable) install "$PWD/system" 1.0; wanted=2.0 ;;
  name-or-case) install "$PWD/system" 2.0; name=Geo
    (cd system/lib/cmake/geo && mv geo-config.cmake geoConfig.cmake && mv geo-config-version.cmake geoConfigVersion.cmake) ;;
  stale-cache) install "$PWD/system" 2.0 ;;
esac
project() {
  printf 'cmake_minimum_required(VERSION 3.16)\nproject(app C)\nfind_package(%s %s %s CONFIG)\nadd_executable(app main.c)\n%s\n' "$name" "$wanted" "$required" "$link" > project/CMakeLists.txt
  printf '#include <stdio.h>\n#include "geo.h"\nint main(void) { printf("area %%d\\n", area(3, 4)); return 0; }\n' > project/main.c
}
configure() { cmake -S project -B build "-DCMAKE_PREFIX_PATH=$prefix" -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF $options; }
# The project was looked at before the library moved to where it is now: the old place is in the cache.
if [ "$WAYOUT_CAUSE" = stale-cache ]; then
  project; mv system old-place; install "$PWD/system" 2.0; rm -r old-place/lib
  mkdir build; printf 'geo_DIR:PATH=%s/old-place/lib/cmake/geo\nCMAKE_PREFIX_PATH:STRING=%s/old-place\n' "$PWD" "$PWD" > build/CMakeCache.txt
  configure() { cmake -S project -B build -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF $options; }
fi
case $WAYOUT_APPROACH in
  install-dev-package) install "$PWD/system" 2.0 ;;
  set-prefix-path) prefix=$PWD/opt/geo; [ "$WAYOUT_CAUSE" != stale-cache ] || options="-DCMAKE_PREFIX_PATH=$PWD/system" ;;
  fresh-configure) rm -rf build; [ "$WAYOUT_CAUSE" != stale-cache ] || options="-DCMAKE_PREFIX_PATH=$PWD/system" ;;
  fitting-version) install "$PWD/system" 2.0 ;;
  correct-name) name=geo ;;
  set-dir-variable) options="-Dgeo_DIR=$(dirname "$(find "$PWD" -path "*/geo/geo*onfig.cmake")")" ;;
  drop-required) required= ;;
  drop-version) wanted= ;;
esac
project
configure && cmake --build build && build/app
