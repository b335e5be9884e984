@echo off
rem Windows: opens the kiosk of this folder in the browser.
where py >nul 2>nul && (py -3 "%~dp0start_kiosk.py" %*) || (python "%~dp0start_kiosk.py" %*)
if errorlevel 1 pause
