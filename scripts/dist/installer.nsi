; Per-user installer: no administrator, Windows 10 or newer, 64 bits. /S installs without asking. Data stays where it is.
Unicode true
Target amd64-unicode
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
Name "Cauce"
OutFile "${OUTPUT}"
Icon "${ICON}"
UninstallIcon "${ICON}"
InstallDir "$LOCALAPPDATA\Programs\Cauce"
InstallDirRegKey HKCU "Software\Cauce" "InstallDir"
BrandingText "Cauce ${VERSION}"

!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Cauce"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

LoadLanguageFile "${NSISDIR}\Contrib\Language files\Spanish.nlf"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_SPANISH} "ProductName" "Cauce"
VIAddVersionKey /LANG=${LANG_SPANISH} "FileDescription" "Instalador de Cauce"
VIAddVersionKey /LANG=${LANG_SPANISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SPANISH} "LegalCopyright" "Cauce"

; A running program holds its own file open for writing: that is how it is noticed, without a plug-in.
!macro RefuseWhileRunning UN
Function ${UN}RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\Cauce.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\Cauce.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "Cauce está abierto y no se puede cambiar mientras se usa. Ciérrelo y vuelva a intentarlo." /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Cauce necesita Windows 10 o más nuevo, de 64 bits. En esta computadora no se puede instalar." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  SetShellVarContext current
  Call RefuseWhileRunning
FunctionEnd

Section "Cauce"
  ; An upgrade removes the old version's files by its own list first.
  ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "UninstallString"
  ${If} $1 != ""
  ${AndIf} ${FileExists} "$INSTDIR\Desinstalar.exe"
    ExecWait '"$INSTDIR\Desinstalar.exe" /S _?=$INSTDIR' $2
    ${If} $2 != 0
      MessageBox MB_OK|MB_ICONEXCLAMATION "No se pudo quitar la versión anterior (código $2). Cierre Cauce y vuelva a intentarlo." /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*.*"
  WriteUninstaller "$INSTDIR\Desinstalar.exe"
  CreateShortCut "$SMPROGRAMS\Cauce.lnk" "$INSTDIR\Cauce.exe"
  CreateShortCut "$DESKTOP\Cauce.lnk" "$INSTDIR\Cauce.exe"
  WriteRegStr HKCU "Software\Cauce" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Cauce"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Cauce.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Cauce"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Desinstalar.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Desinstalar.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Function un.onInit
  SetShellVarContext current
  Call un.RefuseWhileRunning
FunctionEnd

Section "Uninstall"
  !include "${UNINSTALL_LIST}"
  Delete "$INSTDIR\Desinstalar.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Cauce.lnk"
  Delete "$DESKTOP\Cauce.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Cauce"
SectionEnd
